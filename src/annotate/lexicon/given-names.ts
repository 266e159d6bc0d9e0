import {fold} from '../../text/fold.js';
import type {Gender} from './titles.js';

/**
 * Given names of many languages, by the gender they are mostly given to. Written for this program from general knowledge
 * of names in the news, not taken from any register. A name that both women and men bear widely, or that one language
 * gives to women and another to men (`Andrea`, `Jean`), stands under `EITHER`. Accents do not matter when looking up.
 */
const MALE = `
James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth
Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel
Gregory Alexander Frank Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Ethan Walter Noah Jeremy
Christian Keith Roger Terry Gerald Harold Sean Austin Carl Arthur Lawrence Dylan Jesse Bryan Bill Bob Bruce Gabriel Joe Logan Albert Willie Alan Juan
Wayne Elijah Randy Roy Vincent Ralph Eugene Russell Bobby Mason Philip Phillip Louis Johnny Billy Howard Fred Ernest Martin Craig Stanley Shawn Travis
Bradley Leonard Nathaniel Norman Curtis Chad Marcus Dale Glenn Glen Jim Jimmy Tom Tommy Tim Tony Mike Mick Nick Dan Danny Dave Don Ed Eddie Ted Teddy
Ben Ron Ronnie Rick Ricky Rich Rob Robbie Steve Greg Jeff Ken Kenny Matt Nate Pete Phil Ray Rudy Sid Stan Stu Vince Vern Vernon Victor Walt Warren
Wesley Wes Will Woodrow Abraham Abe Adlai Alvin Amos Archibald Archie Barack Barry Bart Basil Bernard Bernie Bert Bertrand Boris Brad Brent Brett
Bryce Byron Calvin Cecil Cedric Chester Chris Chuck Clarence Clark Claude Clay Clement Clifford Clinton Clive Clyde Colin Conrad Cory Cyril Cyrus
Damon Darren Darrell Darryl Dean Denis Derek Desmond Dick Dominic Dominick Donnie Doug Duncan Dustin Dwight Dwayne Edgar Edmund Edwin Eldon Elliot
Elliott Ellis Elmer Emmett Errol Evan Everett Ezra Felix Fitzgerald Floyd Forrest Franklin Frederic Frederick Garrett Gavin Geoff Geoffrey Geoffroy
Gerard Gilbert Giles Gordon Graham Grant Guy Hal Harrison Harry Harvey Heath Hector Herbert Herman Homer Horace Hubert Hugh Hugo Humphrey Ian Ike Ira
Irving Irwin Isaac Ivor Jared Jarrod Jasper Jeb Jerome Jeremiah Jerrold Jethro Joel Jonah Josh Julian Julius Karl Keir Kent Kermit Kirk Kurt Kurtis
Lance Leon Leroy Leslie Lester Lewis Liam Lincoln Lionel Lloyd Lowell Lucas Luke Luther Lyle Lyndon Malcolm Marvin Maurice Max Maxwell Melvin Merle
Micah Miles Milton Mitch Mitchell Mitt Monte Morgan Morris Morton Murray Myron Neal Neil Nelson Neville Newt Nigel Noel Oliver Orville Orrin Oscar
Otis Otto Owen Percy Perry Preston Quentin Randall Randolph Reginald Rex Reuben Roderick Rodney Roland Rory Ross Rufus Rupert Sam Saul Seamus Seth
Sheldon Sherman Sidney Simon Solomon Spencer Spiro Stuart Stewart Sylvester Tad Terence Terrence Theodore Theo Thaddeus Todd Trent Trevor Troy Tucker
Ulysses Vaughn Virgil Wallace Wendell Wilbur Wilfred Willard Winston Winthrop Wyatt Zachariah Zack Alastair Alistair Angus Callum Cameron Euan Ewan
Fergus Finlay Hamish Iain Lachlan Magnus Malachy Ruaridh Aidan Brendan Cathal Ciaran Colm Conor Cormac Declan Diarmuid Donal Eamon Eamonn Enda Eoin
Fergal Fintan Garret Gerry Kieran Leo Lorcan Micheal Micheál Niall Oisin Padraig Padraic Peadar Proinsias Ronan Ruairi Seán Shane Tadhg Bertie Dafydd
Dai Emlyn Gareth Geraint Glyn Huw Ieuan Idris Ifor Llewellyn Owain Rhodri Rhys Alun Aneurin Jean-Claude Jean-Marie Jean-Pierre Jean-Paul Jean-Luc
Jean-Jacques Jean-François Jean-Yves Jean-Louis Jean-Baptiste Jean-Michel Jean-Bernard Jean-Marc Pierre Jacques François Francois Michel Philippe
Alain André Andre Antoine Arnaud Aurélien Bastien Benoît Benoit Bruno Cédric Christophe Clément Damien Didier Édouard Edouard Emmanuel Étienne Etienne
Éric Fabien Fabrice Fernand Florian Franck Frédéric Gaston Georges Gérard Gilles Grégoire Guillaume Gustave Henri Hervé Herve Jérôme Jules Julien
Laurent Léon Loïc Luc Lucien Marcel Mathieu Matthieu Maxime Nicolas Olivier Pascal Patrice Raphaël Raoul Régis Rémi Rémy René Robin Serge Stéphane
Stephane Sylvain Théo Thierry Thibault Tristan Valéry Valery Xavier Yann Yannick Yves Gaspard Edgard Nicéphore Hyacinthe Gaëtan Achille Hans Heinrich
Helmut Hermann Horst Jürgen Jurgen Juergen Joachim Johann Johannes Josef Karl-Heinz Klaus Konrad Lothar Ludwig Lutz Manfred Matthias Markus Norbert
Olaf Oskar Peer Rainer Reinhard Reinhold Rolf Rudolf Rüdiger Siegfried Sigmar Stefan Theodor Thilo Ulrich Uwe Volker Walther Werner Wilhelm Willi
Willy Winfried Wolfgang Günter Günther Gunter Guenter Gerhard Gerd Georg Fritz Friedrich Franz Ernst Erich Erwin Egon Eberhard Dietrich Dieter Detlef
Burkhard Bernd Bernhard Axel Armin Anton Alois Adolf Albrecht Alfons Achim Andreas Arnold August Benedikt Björn Carsten Christoph Claus Claas Clemens
Eckhard Ekkehard Emil Engelbert Ewald Ferdinand Gottfried Gregor Gustav Guido Hans-Dietrich Hans-Jürgen Hans-Peter Hartmut Heiko Heiner Heinz Heribert
Holger Ingo Jens Jochen Jörg Joerg Joschka Jost Kai Karsten Leopold Lukas Meinhard Moritz Niklas Nils Philipp Raimund Ralf Roderich Sebastian Steffen
Sven Thorsten Tilman Tobias Torsten Udo Viktor Valentin Alfred Andrej Franz-Josef Frank-Walter Wolf Xaver Wim Jan Piet Pieter Joop Joost Jaap Kees
Klaas Maarten Marten Mathijs Menno Rein Ruud Ruurd Sjoerd Sybrand Thijs Thom Wouter Wopke Willem Dirk Diederik Dries Bram Cees Daan Eelco Frans Geert
Gerrit Gijs Guus Hendrik Henk Huub Jelle Jeroen Jeremias Johan Jozias Koen Luuk Elio Karel Wilfried Paul-Henri Pim Bas Frits Hein Joris Jos Jef Marc
Lars Anders Erik Per Olof Olov Ola Göran Goran Gunnar Gustaf Håkan Hakan Ingemar Ingvar Jonas Kjell Knut Leif Lennart Mats Mikael Odd Ole Oluf Ove Pål
Pär Palle Poul Preben Rasmus Rune Sigurd Stig Sture Sverre Svante Søren Soren Tage Thage Thorbjørn Thorbjorn Thorvald Tor Tore Torgny Torstein Trond
Trygve Ulf Ulrik Uffe Urban Villy Vidar Åke Ake Aksel Anker Arne Arvid Asbjørn Asger Bengt Bent Bertel Birger Birgir Bjarne Bjarni Børge Christen Dag
Davíð Ebbe Egil Einar Eirik Eivind Erling Espen Fredrik Frode Geir Gudlaugur Guðni Gudni Halldór Halldor Halvard Haakon Haavard Harald Helge Henrik
Jakob Jesper Jørgen Jorgen Kaare Kåre Kasper Ketil Kristian Kristinn Kristofer Lasse Mads Mogens Morten Niels Nikolaj Ólafur Olafur Erkki Eero Esko
Heikki Harri Ilkka Jaakko Jari Jarmo Jorma Jouko Juha Juhani Jukka Juho Jussi Jyrki Kalevi Kari Kimmo Kyösti Lauri Martti Matti Mauno Mika Mikko Olli
Osmo Paavo Paavali Pekka Pentti Pertti Petteri Raimo Reijo Risto Sauli Sakari Sampo Seppo Tapani Tapio Teemu Teuvo Timo Toivo Tuomas Tuomo Urho Väinö
Vaino Veikko Ville Yrjö José Carlos Luis Antonio Francisco Manuel Miguel Jorge Javier Jesús Jesus Alejandro Alberto Alfonso Alfredo Álvaro Alvaro
Andrés Andres Ángel Angel Armando Arturo Augusto Benito Bernardo Camilo César Cesar Claudio Cristián Cristobal Cristóbal Cuauhtémoc Cuauhtemoc Diego
Domingo Edgardo Eduardo Efraín Emiliano Emilio Enrique Ernesto Esteban Eugenio Evaristo Evo Facundo Federico Felipe Fermín Fernando Fidel Germán
German Gerardo Gonzalo Gustavo Guillermo Héctor Heriberto Hernán Hernan Hipólito Horacio Humberto Ignacio Íñigo Isidro Ismael Iván Jacobo Jaime
Joaquín Joaquin Josep Julio Julián Lázaro Leandro Leonel Leopoldo Lorenzo Lucio Marcelo Marcos Mariano Mario Martín Matías Mauricio Maximiliano Máximo
Moisés Nahuel Néstor Nestor Nicanor Nicolás Octavio Omar Óscar Osvaldo Pablo Pascual Pedro Porfirio Rafael Ramiro Ramón Ramon Raúl Raul Renato
Reynaldo Ricardo Rigoberto Roberto Rodolfo Rodrigo Rogelio Rolando Rómulo Román Rubén Ruben Salvador Santiago Santos Sebastián Sergio Silvio Simón
Tabaré Teodoro Tomás Tomas Tadeo Valentín Vicente Víctor Virgilio Vladimiro Wilfredo Xiomaro Jordi Carles Artur Oriol Pere Lluís Andoni Aitor Asier
Gorka Iker Iñaki Iñigo Josu Mikel Patxi Unai Xabier Ollanta Adán Abdalá Abel Anastasio Arnulfo Belisario Fulgencio Gilberto Hilario Juvenal Violeto
Ariel Aníbal Dagoberto Eloy Ezequiel Gastón Leónidas Lisandro João Joao Joaquim Luiz Luís Lula Henrique Paulo Tiago Thiago Rui Rogério Ronaldo Romário
Rubem Sérgio Tancredo Vasco Vítor Wagner Zeferino Aécio Afonso Aldo Aloizio Aloysio António Armindo Ary Baltasar Belmiro Bento Caetano Celso Ciro
Delfim Diogo Dilson Domingos Duarte Edson Fabio Fábio Filipe Flávio Geraldo Getúlio Getulio Gilmar Guilherme Gonçalo Hélder Hélio Itamar Jair Jairo
Janio Jânio Jerónimo Juscelino Lúcio Manoel Márcio Mário Mateus Maurício Nuno Octávio Olívio Otávio Xanana Agostinho Amílcar Aristides Nicolau Umaro
Giovanni Giuseppe Giorgio Giulio Giancarlo Gianfranco Gianni Gianluca Giacomo Gino Giuliano Graziano Guglielmo Alessandro Alcide Amintore Angelino
Angelo Arnaldo Arrigo Azeglio Beniamino Benedetto Bettino Carlo Carmelo Cesare Ciriaco Corrado Cosimo Dario Davide Dino Domenico Donato Edoardo
Emanuele Enrico Enzo Ettore Fabrizio Fausto Ferdinando Ferruccio Filippo Flavio Francesco Franco Gaetano Gennaro Giandomenico Ignazio Ilario Lamberto
Leonardo Leoluca Livio Lodovico Luca Luciano Luigi Marcello Marco Massimo Matteo Mattia Maurizio Mauro Michelangelo Michele Mino Moreno Natale Nello
Nicola Nicolo Nino Orlando Ottaviano Palmiro Paolo Piercarlo Pierferdinando Piero Pierluigi Pietro Pio Raffaele Renzo Riccardo Rocco Romano Romeo
Rosario Ruggero Salvatore Sandro Silvano Stefano Tito Tommaso Ugo Umberto Valerio Valter Vincenzo Virginio Vito Vittorio Ivan Vladimir Dmitry Dmitri
Dmitriy Sergei Sergey Serguei Alexei Aleksei Alexey Aleksey Aleksandr Aleksander Alexandr Mikhail Nikolai Nikolay Igor Oleg Yuri Yury Yuriy Anatoly
Anatoli Andrei Andrey Valeri Vasily Vasili Vasyl Viacheslav Vyacheslav Vitaly Vitali Vadim Vladislav Vladlen Volodymyr Yevgeny Yevgeni Evgeny Evgeni
Yegor Yakov Arkady Arkadi Artem Artyom Bogdan Konstantin Kirill Kyrylo Leonid Lev Maksim Maxim Maksym Gennady Gennadi Gennadiy Georgy Georgi Georgiy
Grigory Gleb Iosif Ilya Ruslan Roman Rodion Rostislav Pavel Pyotr Petr Petro Platon Semyon Stanislav Stepan Svyatoslav Taras Timur Fyodor Fedor Feodor
Zakhar Oleksandr Oleksiy Oleksii Andriy Andrii Arseniy Arsen Dmytro Ihor Mykola Mykhailo Mykhaylo Mykyta Oleh Orest Ostap Pavlo Rustem Serhiy Serhii
Vitalii Yaroslav Yurii Zenon Alyaksandr Aleh Syarhey Uladzimir Zianon Stanislau Shamil Ramzan Akhmad Aslan Dzhokhar Zelimkhan Movladi Salman Zviad
Giorgi Irakli Mikheil Nodar Shalva Tengiz Vakhtang Vano Zurab Davit Grigol Kakha Levan Bidzina Eduard Armen Aram Ara Hrant Levon Nikol Serzh Vahan
Vardan Vartan Vazgen Tigran Ashot Karen Heydar Ilham Elmar Abulfaz Ayaz Mammad Rasul Vilayat Hikmet Nursultan Kassym-Jomart Kassymzhomart Kanat Yerlan
Marat Askar Kurmanbek Almazbek Sooronbay Sadyr Emomali Imomali Imamali Islam Shavkat Saparmurat Gurbanguly Serdar Rustam Bakhtiyar Abdulaziz Tokhtar
Zhanybek Andrzej Janusz Jarosław Jaroslaw Jerzy Józef Jozef Kazimierz Krzysztof Lech Leszek Marek Mateusz Mieczysław Mieczyslaw Paweł Pawel Piotr
Przemysław Radosław Radoslaw Rafał Ryszard Sławomir Stanisław Stanislaw Tadeusz Tomasz Wacław Waldemar Wiesław Witold Władysław Wladyslaw Włodzimierz
Wlodzimierz Wojciech Zbigniew Zdzisław Zygmunt Bartosz Bolesław Boleslaw Bronisław Bronislaw Czesław Czeslaw Dariusz Grzegorz Henryk Ignacy Ireneusz
Jacek Karol Maciej Marian Michał Mirosław Václav Vaclav Jiří Jiri Jaroslav Ladislav Luboš Lubomír Lukáš Michal Milan Miloš Milos Miroslav Mirek
Oldřich Ondřej Otakar Přemysl Radek Radovan Tomáš Vladimír Vojtěch Zdeněk Zdenek Antonín Bohumil Bohuslav Dušan František Frantisek Gustáv Ján Juraj
Ľudovít Marián Maroš Mikuláš Mikulas Rastislav Štefan Vasil Alojz Árpád Arpad Attila Balázs Béla Bela Csaba Dénes Dezső Ferenc Gábor Gabor Gergely
Géza Geza György Gyorgy Gyula Imre István Istvan János Janos Jenő József Jozsef Kálmán Károly Karoly László Laszlo Lajos Levente Mátyás Miklós Miklos
Mihály Ottó Pál Pal Péter Rezső Sándor Sandor Szabolcs Tamás Tamas Tibor Zoltán Zoltan Zsolt Árpad Ion Iuliu Iuri Ioan Gheorghe Constantin Corneliu
Cristian Crin Călin Calin Dacian Dumitru Florin Ilie Liviu Lucian Mihai Mircea Mugur Nicolae Nicu Nicușor Ovidiu Petre Petru Radu Sorin Teodor Traian
Vasile Viorel Vlad Adrian Alexandru Anatol Aurel Mihail Octavian Boyko Boiko Kiril Krasimir Kubrat Lyuben Lyubomir Ognyan Plamen Petar Rosen Rumen
Simeon Slavi Stoyan Todor Tsvetan Velizar Veselin Zhan Zhelyu Zheliu Ahmed Asen Delyan Dimitar Filip Hristo Ivailo Ivaylo Mladen Nikola Slobodan
Milorad Momir Momcilo Ratko Zoran Vojislav Vuk Aleksandar Ivica Tomislav Nebojša Nebojsa Borislav Branislav Branko Dragan Dusan Dragoljub Dragoslav
Ljubomir Ljubiša Miodrag Mirko Mirjan Mihajlo Nenad Novak Nikša Predrag Radoje Rade Radomir Rasim Saša Sasa Srđan Srdjan Stipe Stjepan Svetozar
Tihomir Vladan Vlado Vlatko Željko Zeljko Zivko Zivadin Živojin Zlatko Zvonimir Ante Andro Andrija Biljan Bojan Božo Dinko Franjo Gojko Hrvoje Ivo
Jadranko Janez Jelko Jernej Josip Krešimir Kresimir Lojze Luka Marijan Mate Mato Matija Mislav Neven Slaven Borut Danilo Dimitrij Jože Marjan Miro
Miha Milo Duško Dusko Jakov Dritan Momčilo Kiro Ljubčo Gjorge Stevo Hristijan Trajko Ljube Alija Haris Ejup Hasan Sulejman Mustafa Fikret Bakir Beriz
Hashim Ibrahim Ramush Agim Albin Isa Kadri Behgjet Fatmir Bujar Sali Edi Ilir Fatos Pandeli Ramiz Enver Gramoz Bamir Arben Lulzim Ditmir Skender
Besnik Konstantinos Kostas Costas Giorgos Georgios Yorgos Yiorgos Yannis Yiannis Ioannis Dimitris Dimitrios Nikos Nicos Nikolaos Panagiotis Panayiotis
Petros Pavlos Spyros Spyridon Stavros Stelios Stefanos Tassos Theodoros Thanos Vangelis Evangelos Vassilis Vassilios Alekos Alexis Alexandros
Anastasios Antonis Antonios Apostolos Aris Athanasios Akis Christos Demetris Demetrios Eleftherios Gerasimos Glafcos Glafkos Ilias Kyriakos Lefteris
Leonidas Loukas Makarios Manolis Marios Markos Miltiadis Michalis Odysseas Panos Prokopis Sotiris Takis Tasos Tzannis Xenophon Yanis Valdis Andris
Guntis Guntars Ivars Jānis Janis Juris Krišjānis Māris Maris Raimonds Vilnis Artis Edgars Egils Einars Algirdas Antanas Arvydas Audronius Dalius
Gabrielius Gediminas Gitanas Kazys Linas Petras Povilas Rolandas Ramūnas Saulius Stasys Valdas Vygaudas Vytautas Vytenis Zigmas Andrus Jüri Juri Mart
Siim Taavi Tiit Toomas Urmas Indrek Jaak Juhan Kaarel Alar Recep Tayyip Abdullah Ahmet Mehmet Kemal Ali Bülent Bulent Cemal Cevdet Cem Devlet Ekrem
Erdal Erdem Ertuğrul Fatih Ferit Feridun Fethullah Haluk Hulusi Hüseyin Huseyin İbrahim Ismail İsmail İsmet Ismet Kenan Levent Mansur Mesut Mevlüt
Mevlut Murat Necmettin Nihat Numan Nurettin Oktay Onur Orhan Osman Ömer Omer Rauf Sabri Selahattin Selim Süleyman Suleyman Şükrü Tarik Tayfur Turgut
Tuncay Uğur Ugur Ümit Umit Yaşar Yasar Yavuz Yılmaz Ziya Zeki Abdülkadir Adnan Alparslan Binali Egemen Hayrettin Kadir Kamil Kılıç Mümtaz Namık Yalım
Mohammed Mohammad Mohamed Muhammad Mohamad Muhammed Mahomed Mehdi Ahmad Hassan Hussein Hussain Husayn Hosni Umar Othman Uthman Ishmael Yusuf Yousef
Yousuf Youssef Yasser Yasir Yassir Khaled Khalid Khalil Mahmoud Mahmud Mostafa Moustafa Mansour Marwan Mubarak Muammar Moammar Muqtada Moqtada Mutlaq
Nabil Nabih Naguib Nasser Nasir Nayef Nizar Nouri Nuri Rafik Rafiq Rached Rachid Rashid Rasheed Riyad Riad Ramzi Rami Ribhi Saad Sa'd Saddam Sadiq
Saeb Saeed Said Saïd Salah Salam Saleh Salih Salim Salem Sami Samir Samih Saud Sharif Sufian Sulayman Suleiman Taha Taher Tahir Talal Tareq Tarek
Tariq Tawfik Tayeb Turki Uday Qusay Wael Wahid Waleed Walid Yahya Yahia Yasin Yassin Zaid Zayed Zaki Zakaria Ziad Ziyad Zine Abbas Abd Abdel Abdelaziz
Abdel-Aziz Abdelkader Abdelmadjid Abdel-Fattah Abdelfattah Abdelhamid Abdelilah Abdelmalek Abdelrahman Abdul Abdul-Aziz Abdallah Abdellah Abdulla
Abdulrahman Abdul-Rahman Abdurrahman Abdou Abdirahman Adel Adil Afif Aidarous Akram Alaa Amin Amine Amir Amr Anwar Arif Asad Ayad Iyad Ayman Aziz Badr
Bandar Bashar Bashir Basim Bassam Bechara Boutros Butros Camille Chadli Emile Fadel Fahd Fahad Fares Faris Farid Farouk Farouq Faruq Fathi Fawzi
Faysal Faisal Feisal Fouad Fuad Gamal Ghassan Ghazi Habib Hadi Haider Haidar Hafez Hafiz Haitham Hakim Hamad Hamid Hamdi Hamza Hani Harun Hashem Hatem
Haytham Hazem Hichem Hisham Hicham Houari Ihsan Imad Jaafar Jaber Jabir Jafar Jalal Jalil Jamal Jamil Jassim Jawad Jibril Jihad Kadhim Kamal Kamel
Karim Kassem Khalifa Kareem Lakhdar Larbi Luay Maher Mahdi Majed Majid Malik Mamoun Masoud Massoud Maysar Mazen Mohsen Moncef Mounir Munir Mourad
Murad Moussa Musa Mu'ammar Muhsin Naif Naji Najib Naseer Nawaf Nawwaf Nidal Qaboos Qasem Qassem Qasim Rabah Rabih Redouane Ridha Sabah Seif Saif
Shafiq Shakir Shukri Sidi Sofiane Tamim Taoufik Thamer Tewfik Usama Osama Ussama Wajih Wassim Yacine Youcef Zayd Zuhair Zouhair Akbar Ali-Akbar
Hossein Hosein Mir-Hossein Javad Mohammad-Javad Manouchehr Mojtaba Morteza Reza Rouhollah Ruhollah Sadegh Sadeq Alireza Ardeshir Ataollah Bahram
Behzad Bijan Dariush Ebrahim Esmail Esmaeil Farhad Fereydoun Gholamhossein Gholam Heshmatollah Homayoun Houshang Iraj Jamshid Kazem Kaveh Khosrow
Mehran Mohammad-Ali Nader Parviz Ramin Rostam Shahram Siamak Sohrab Vahid Yadollah Ashraf Burhanuddin Gulbuddin Hekmat Hibatullah Jalaluddin
Najibullah Sibghatullah Sirajuddin Zalmay Zahir Abdul-Rashid Amrullah Atta Rangin Ahmadullah Ghulam Nawaz Shahbaz Shehbaz Imran Zulfikar Zulfiqar Asif
Bilawal Pervez Pervaiz Parvez Ayub Liaquat Shaukat Shah Shahid Yousaf Farooq Jehangir Javed Khurshid Sartaj Wasim Younis Waqar Zafar Zahid Ziaul Zia
Altaf Anwaar Aitzaz Asim Aslam Azam Fazlur Ishaq Jahangir Mushahid Mairaj Nisar Rehman Sajjad Syed Mujibur Ziaur Tajuddin Khondaker Obaidul Abdus
Tofail Morshed Moeen Latifur Jawaharlal Rajiv Sanjay Narendra Manmohan Atal Amit Arun Arvind Ashok Anil Anand Ajay Ajit Akhilesh Bal Balasaheb Bharat
Bhupinder Brajesh Chandra Chandrababu Deve Dilip Dinesh Gopal Gulzarilal Hardeep Harish Inder Jagdish Jagjivan Jaswant Jyoti Kapil Karan Kumar Lal
Lalu Laloo Madhav Mahesh Mani Mohan Mohandas Morarji Mukesh Mulayam Murli Nandan Naveen Natwar Nitin Nitish Om Palaniappan Pramod Pranab Prakash Prem
Rahul Raj Rajan Rajendra Rajesh Rajnath Ram Ramesh Ravi Sachin Sanjiv Sarvepalli Satish Sharad Shankar Shashi Shiv Shivraj Siddharth Sitaram Somnath
Subhas Subrahmanyam Sudhir Sunil Suresh Surjit Syama Uddhav Venkaiah Vijay Vikram Vinay Vinod Vishwanath Viswanathan Yashwant Yogi Pinarayi Muthuvel
Ranil Ranasinghe Mahinda Gotabaya Maithripala Lakshman Velupillai Anura Girija Bishnu Sher Pushpa Baburam Jhala Khadga Birendra Gyanendra Jigme
Tshering Maumoon Li Norodom Sihanouk Kaysone Khamtai Thaksin Prayut Prayuth Abhisit Banharn Chatichai Chavalit Chuan Thanin Samak Somchai Surin Kobsak
Kasit Surakiart Suchinda Srettha Pita Suharto Sukarno Susilo Joko Bambang Budiono Boediono Jusuf Prabowo Amien Agus Agung Anies Ginandjar Hamzah Hatta
Jimly Marty Mochtar Muladi Rizal Sutan Try Wiranto Yusril Mahathir Muhyiddin Hishammuddin Lee Tharman Benigno Bongbong Elpidio Diosdado Teofisto Blas
Delfin Panfilo Jejomar Gringo Gregorio Rommel Ichiro Ichirō Shinzo Shinzō Junichiro Taro Tarō Yasuo Yukio Naoto Yoshihiko Yoshihide Fumio Shigeru
Ryutaro Keizo Keizō Tomiichi Morihiro Tsutomu Kiichi Toshiki Noboru Yasuhiro Zenko Masayoshi Takeo Kakuei Eisaku Hayato Nobusuke Tanzan Hitoshi Kijuro
Hideki Fumimaro Makoto Masahiro Masahiko Kazuo Kenji Hiroshi Hiroyuki Takashi Toshimitsu Toshihiro Katsuya Seiji Sadakazu Koichi Kōichi Nobutaka Nobuo
Akira Akihito Hirohito Naruhito Fumihito Haruhiko Yohei Yōhei Satoshi Shintaro Shintarō Shoichi Takeshi Tetsuya Yasushi Yuji Yutaka Osamu Muneo Mitsuo
Minoru Kazuhiko Isao Hideo Eiichi Daisuke Tadashi Tatsuo Susumu Sosuke Sōsuke Tsuyoshi Toshio Katsuhiko Katsuyuki Hiroki Haruki Kenzaburo Yoshiro
Yoshirō Yoshinobu Syngman Dae-jung Young-sam Moo-hyun Myung-bak Jae-in Jong-il Jong-un Il-sung Ki-moon Suk-yeol Seok-yeol Doo-hwan Tae-woo Kyu-hah
Yong-nam Yong-chol Yong-ho Son-gwon Hoi-chang Jong-pil Geun-tae Woo-choong Chung-hee Sung-hwan Byung-se Ju-yung Mong-joon Kun-hee Jae-yong Eui-yong
Myung-gyon Kofi Kwame Nnamdi Olusegun Goodluck Muhammadu Sani Yakubu Murtala Shehu Abubakar Atiku Bola Yemi Umaru Ahmadu Obafemi Chukwuemeka Moshood
Wole Chinua Godwin Babagana Bukola Nyesom Rotimi Babatunde Adebayo Ayo Tunde Emeka Ikechukwu Chidi Thabo Kgalema Mangosuthu Govan Roelf Frederik Pik
Allan Bantu Tokyo Jakaya Jomo Mwai Uhuru Raila Kalonzo Musalia Oginga Jaramogi Yoweri Idi Apollo Godfrey Kizza Juvénal Pasteur Faustin Théodore
Cyprien Melchior Sylvestre Domitien Évariste Mobutu Laurent-Désiré Félix Moïse Ange-Félix Jean-Bédel Idriss Hissène Goukouni Mahamat Salva Riek Lam
Taban Haile Mengistu Meles Hailemariam Abiy Tedros Seyoum Demeke Workneh Gedu Isaias Yemane Abdiqasim Abdullahi Siad Djibril Léopold Abdoulaye Macky
Bassirou Ousmane Sékou Sekou Lansana Alpha Mamady Dadis Tejan Foday Valentine Alassane Soro Blaise Roch Modibo Amadou Assimi Choguel Hamani Mamadou
Mahamadou Salou Seyni Faure Edem Boni Hifikepunye Hage Nangolo Theo-Ben Quett Seretse Ketumile Festus Mokgweetsi Levy Rupiah Hakainde Emmerson Canaan
Ndabaningi Tendai Hastings Bakili Bingu Lazarus Samora Andry Hery Navin Seewoosagur Anerood Pravind France-Albert Wavel Binyamin Shimon Yitzhak Ehud
Menachem Levi Moshe Yair Naftali Avigdor Yigal Yitzchak Isser Abba Chaim Ezer Gideon Gilad Haim Meir Mordechai Natan Ofer Ophir Reuven Shaul Shlomo
Silvan Tzachi Uri Uzi Yaakov Yehuda Yisrael Yoav Yossi Yosef Yuli Ze'ev Zalman Zevulun Avi Avraham Amnon Ami Aryeh Benny Beni Dore Dov Eli Elyakim
Eliezer Eytan Gadi Gabi Bezalel Israel Nachman Gough Rabbie Sitiveni Voreqe Mahendra Kamisese Laisenia Taneti Anote Teburoro Enele Kausea Bikenibeu
Tuilaepa Manasseh Francis Bartholomew Charlot Rene Kuniwo Tosiwo Surangel Amata Litokwa Kessai Imata Hassanal Thein Soe Maung Myint Wunna
`;

const FEMALE = `
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol
Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha
Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan
Evelyn Judith Megan Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Anne Sara Madison Frances Kathryn Janice Abigail Alice Julia Judy Sophia Grace
Denise Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Lori Louise Rose Tiffany Bonnie Carla Carly
Caroline Cathy Cherie Claire Claudia Colleen Condoleezza Connie Constance Cora Courtney Daphne Debbie Delia Edith Edna Eileen Elaine Eleanor Elena
Elise Ella Ellen Elsie Erica Erin Esther Ethel Eva Fay Fiona Flora Florence Gail Geraldine Gertrude Gina Gladys Glenda Greta Gwen Gwendolyn Harriet
Heidi Henrietta Hilary Hillary Hope Huma Ida Imelda Irene Irma Isabel Isobel Ivanka Jackie Jane Janelle Janis Jean Jeanne Jeane Jeannette Jenna Jenny
Jill Jillian Jo Joanna Joanne Jodie Josephine Juanita Julianne Juliet June Kara Kate Katie Kathy Katharine Kay Kellyanne Kirsten Kirstie Kristen
Kristin Kristina Lana Laurie Leah Lena Leila Lillian Lily Liz Lois Loretta Lorraine Lottie Lucille Lucinda Lucy Lydia Lynda Lynn Lynne Mabel Mae
Maggie Marcia Margot Marian Marianne Marjorie Marlene Marsha Maureen Maxine May Melania Melinda Meredith Mildred Millicent Mimi Minnie Miranda Moira
Molly Mona Monica Muriel Myra Myrtle Nadine Naomi Natasha Nellie Nina Nora Norma Olga Pam Patsy Patti Patty Paula Pauline Peggy Penelope Penny Phyllis
Polly Priscilla Priti Rhonda Rita Roberta Ronna Rosa Rosalind Rosalynn Rosemary Roxanne Sabrina Sadie Sally Selina Shannon Sheila Shelley Sheryl Sonia
Sonya Stella Sue Susanna Susanne Suzanne Sybil Sylvia Tammy Tara Tess Tessa Thelma Tina Toni Tracey Tricia Trudy Ursula Valerie Vanessa Vera Veronica
Vicky Viola Vivian Wanda Wendy Wilhelmina Wilma Winifred Yvette Yvonne Zoe Zelda Madeleine Madeline Bella Geri Dianne Elissa Mazie Tulsi Aisling Aoife
Bernadette Bríd Brigid Caitlin Catriona Ciara Deirdre Eimear Fionnuala Gráinne Maeve Máire Mairead Maírín Niamh Nuala Orla Roisin Róisín Saoirse
Sinead Sinéad Siobhan Siobhán Una Arlene Nicola Eilidh Mhairi Morag Isla Rhiannon Sian Siân Bronwen Angharad Cerys Marine Ségolène Segolene Martine
Simone Christiane Rachida Édith Élisabeth Elisabeth Anne-Marie Marie-Claude Marie-José Marie-Noëlle Michèle Mireille Monique Nadia Nathalie Odile
Pascale Roselyne Roxane Sabine Sandrine Solange Sylvie Thérèse Valérie Véronique Virginie Yaël Agnès Agnes Annick Aurore Béatrice Beatrice Brigitte
Carole Cécile Cecile Céline Chantal Claudine Clémentine Colette Corinne Delphine Élodie Emmanuelle Estelle Fabienne Françoise Francoise Gabrielle
Geneviève Genevieve Ghislaine Hélène Helene Huguette Isabelle Jeannine Joséphine Josette Juliette Laetitia Laurence Léa Liliane Lucie Lucienne
Ludivine Manon Margaux Marguerite Marielle Mathilde Mélanie Najat Ndèye Noëlle Noémie Audrey Clara Amélie Danièle Stéphanie Annalena Annegret
Heidemarie Heide Hannelore Hildegard Ilse Inge Ingeborg Ingrid Irmgard Jutta Karin Katja Katrin Kerstin Klara Manuela Margarete Margarethe Marlies
Martina Monika Petra Renate Sahra Sigrid Silke Silvia Svenja Sybille Ulla Ulrike Uta Ute Waltraud Anke Anja Annette Antje Astrid Bärbel Beate Beatrix
Bettina Birgit Britta Brunhilde Carola Christa Cornelia Dagmar Dorothea Edeltraud Elfriede Elke Erika Erna Eva-Maria Franziska Frauke Frieda Gabriele
Gerda Gesine Gisela Gudrun Hedwig Heike Helga Helma Hertha Johanna Karoline Käthe Liesel Liselotte Lore Magdalena Maja Mechthild Nadja Rosemarie Rosl
Sonja Tanja Therese Trude Verena Wiebke Micheline Eveline Simonetta Benita Neelie Femke Jeanine Kajsa Ank Els Marga Hanneke Liesje Lilianne Máxima
Maxima Juliana Renske Ria Saskia Tineke Xandra Annemarie Hedy Miet Sophie Marleen Magda Freya Joke Gro Margrethe Helle Pia Mette Inger Siv Sylvi
Anniken Anne-Grete Aud Bente Berit Birgitte Birgitta Brit Britt Cecilia Cecilie Dagny Ebba Frida Grete Gunilla Gunhild Hanne Ine Jytte Katarina Kari
Kersti Liv Laila Lone Margareta Maud Ragnhild Ritt Silje Signe Siri Solveig Svetlana Sólveig Stefanie Thorhild Tone Torhild Trine Turid Ulrika Vigdís
Vigdis Jóhanna Katrín Þórdís Thordis Ingibjörg Ingibjorg Halla Anna-Greta Amelie Annika Åsa Ylva Tarja Sanna Mari Anneli Aino Eeva Katri Krista Li
Marjatta Minna Mirja Päivi Paivi Pirkko Riikka Riitta Satu Sirpa Sinikka Tuija Tytti Tuula Elina Jenni María Carmen Ana Cristina Dilma Violeta
Rigoberta Mireya Luisa Lucía Lucia Lourdes Margarita Mariana Marta Mercedes Mirta Mónica Nélida Ofelia Paloma Pilar Rocío Rosario Roxana Sofía Sofia
Soledad Susana Soraya Trinidad Verónica Vilma Xiomara Yolanda Ximena Yoani Yulia Zoila Zulema Adela Adriana Aída Alba Alejandra Alicia Amalia Amparo
Ángela Ángeles Antonia Arancha Beatriz Berta Blanca Carlota Carolina Catalina Celia Consuelo Delcy Delfina Dolores Dora Elisa Elvira Emilia
Encarnación Esperanza Estela Evita Fátima Florencia Gabriela Graciela Guadalupe Hebe Hilda Inés Ines Íngrid Jimena Josefina Juana Julieta Leticia
Lidia Ligia Liliana Lilian Lina Macarena Marcela Marina Maricarmen Marisol Matilde Mayra Milagros Miriam Natalia Paola Piedad Rafaela Ramona Raquel
Rebeca Regina Remedios Tatiana Dina Francia Verónika Keila Keiko Lidice Epsy Luz Noemí Michele Benedita Dulce Erundina Gleisi Graça Heloísa Janaína
Joana Jandira Josefa Kátia Luísa Luiza Luciana Margarida Natália Rosângela Roseana Tereza Zélia Zilda Assunção Catarina Conceição Helena Ilda Leonor
Lurdes Mafalda Marisa Graca Giorgia Federica Giulia Giovanna Giuseppina Chiara Daniela Debora Donatella Elisabetta Elly Elsa Emanuela Fernanda Flavia
Francesca Gabriella Gianna Ilaria Ivana Lara Letizia Livia Lorena Maddalena Marcella Margherita Mariastella Marianna Maria-Elena Michela Milena Nilde
Oriana Ornella Patrizia Raffaella Renata Rosanna Rosaria Rosy Sabina Serena Simona Stefania Valentina Valeria Vanna Vittoria Alessandra Alessia
Antonella Arianna Bianca Carlotta Caterina Concetta Costanza Natalya Nataliya Irina Tatyana Yelena Galina Lyudmila Ludmila Raisa Vladlena Viktoria
Xenia Ksenia Oksana Yuliya Zinaida Zoya Alla Alexandra Aleksandra Alina Anastasia Anastasiya Antonina Anzhela Daria Darya Ekaterina Yekaterina Evgenia
Yevgenia Inna Ivanna Kateryna Klavdia Larisa Larysa Lesya Liliya Lyubov Mariya Maya Nadezhda Nadiya Nino Olena Olesya Olha Polina Rimma Roza Salome
Sofya Solomiya Tamara Yana Yaroslava Zemfira Iryna Svitlana Sviatlana Maryna Halyna Nataliia Hanna Vesna Lyubomyra Mehriban Dariga Dinara Gulnara
Gulnora Saida Lola Zarina Tinatin Maia Natia Eka Ketevan Anahit Arpine Hasmik Lusine Beata Ewa Danuta Agnieszka Jadwiga Jolanta Justyna Katarzyna
Krystyna Małgorzata Malgorzata Urszula Wisława Wislawa Zofia Zuzanna Elżbieta Elzbieta Grażyna Halina Henryka Irena Izabela Bożena Alicja Zuzana Iveta
Magdaléna Věra Vladimíra Veronika Jana Alena Božena Eliška Hana Jarmila Jaroslava Jitka Kateřina Květa Lenka Libuše Markéta Miroslava Radka Šárka Soňa
Táňa Zdenka Lubica Klára Katalin Kinga Krisztina Judit Júlia Ildikó Ildiko Ibolya Éva Erzsébet Dóra Anikó Ágnes Mária Márta Margit Zita Zsuzsa
Zsuzsanna Réka Piroska Ilona Ottilia Virág Viorica Vasilica Doina Ecaterina Ioana Lavinia Oana Raluca Rodica Rovana Sorina Corina Anca Kristalina
Iliana Iskra Kornelia Meglena Nikolina Rumiana Rumyana Reneta Savka Snezhana Tsetska Tsveta Vessela Yordanka Zlatina Antoaneta Desislava Denitsa
Mirjana Biljana Brankica Danica Dubravka Gordana Jadranka Jelena Jovanka Kolinda Ksenija Ljiljana Marija Milica Mira Nada Natasa Nataša Radmila Ruža
Sanja Slavica Slavenka Snežana Tanya Vesela Zorana Željka Zeljka Zorica Alenka Ljudmila Mojca Angelika Urška Borjana Vjosa Atifete Jozefina Majlinda
Liri Nexhmije Olta Eleni Vasso Melina Marietta Marika Fotini Fofi Katerina Kalliopi Ioanna Effie Despina Danae Aliki Androulla Niki Rena Theodora
Vassiliki Zeta Rodi Vaira Vīke Solvita Ilze Inese Ingrida Evika Dace Baiba Dalia Kazimira Viktorija Rasa Jūratė Aušrinė Kaja Kristiina Liina Marju
Siiri Ene Ülle Urve Mailis Tansu Meral Leyla Emine Hayrünnisa Ayşe Ayse Aysel Aylin Ayla Aliye Bahar Belma Canan Çiğdem Derya Defne Ebru Eda Elif
Fatma Feride Figen Gönül Gülay Gülsen Güldal Gülten Halide Handan Hatice Hülya İnci Lale Mehveş Merve Meltem Müjde Nazlı Nimet Nilüfer Nur Nuray Özlem
Pelin Pervin Rahşan Sabiha Selma Semra Sevda Sevgi Sibel Şule Tülay Türkan Yasemin Yıldız Zehra Zeynep Zübeyde Fatima Fatimah Aisha Ayesha Aicha Amal
Amina Aminata Amira Arwa Asma Asmaa Assia Azza Basma Bushra Dalal Ebtisam Eman Fadwa Faiza Farah Farida Fayrouz Fayza Ghada Haifa Hala Halima Hanadi
Hanan Hanane Hayat Hind Huda Hoda Houda Inas Ibtisam Intissar Jamila Jihan Jehan Karima Khadija Khadijah Lamia Latifa Layla Lubna Lulwa Maha Majida
Malak Manal Mariam Maryam Meriem Maysoon Muna Mounira Mozah Nabila Nagwa Nahla Nahed Naima Najla Najwa Nawal Nayla Nezha Nihal Noha Noor Noura Nour
Raghad Rania Rajaa Reem Rima Rola Ruba Sahar Sakina Salma Salwa Samah Samar Samia Samira Sana Sanaa Sawsan Shaima Shaimaa Shireen Shirin Siham Soha
Souad Souha Suha Suhair Tahani Wafa Widad Yasmin Yasmine Yousra Zahra Zainab Zaynab Zeinab Zohra Bouthaina Buthaina Hanin Alya Alia Reema Lolwah
Masoumeh Masih Marzieh Mahnaz Mahsa Narges Nasrin Neda Parvin Roya Shahla Shahrzad Shohreh Simin Tahereh Zhila Azadeh Azar Elaheh Faezeh Farahnaz
Farzaneh Fereshteh Forough Googoosh Jaleh Jila Laleh Mehrangiz Mina Fawzia Habiba Malalai Sima Sitara Zarifa Benazir Nusrat Hina Maleeha Malala Sherry
Asifa Firdous Kulsoom Marriyum Mukhtaran Naheed Samina Tehmina Zubaida Khaleda Hasina Rehana Dipu Matia Sajeda Motia Taslima Rizwana Indira Pratibha
Sushma Nirmala Mamata Mayawati Jayalalithaa Jayalalitha Jayaram Smriti Uma Vasundhara Rabri Priyanka Maneka Meira Menaka Meenakshi Medha Lakshmi Leela
Kamala Kalpana Jaya Hema Gayatri Durga Droupadi Devyani Chokila Brinda Aruna Arundhati Aparna Anita Anjali Annapurna Aishwarya Ambika Amrita Asha
Anuradha Deepa Deepika Divya Gita Geeta Kavita Kanimozhi Lata Madhuri Malini Manisha Meera Nandini Neelam Neha Nirupama Padma Pooja Preneet Preeti
Radha Rani Rashmi Rekha Renuka Rukmini Ruchi Sarojini Savitri Seema Shabana Shobha Shreya Sita Sudha Sujata Sujatha Suhasini Sumitra Sunita Swati
Swaraj Usha Vandana Vidya Vijaya Vijayalakshmi Chandrika Sirimavo Bidya Bidhya Sahana Renu Hisila Megawati Sri Retno Siti Tutut Dewi Puan Susi Yenny
Khofifah Wan Nurul Rafidah Azalina Halimah Corazon Leni Loren Risa Aimee Hidilyn Yingluck Paetongtarn Sudarat Sirikit Sirindhorn Suu Kyi Binh Kim-Ngan
Ngan Hang Mai Lan Nguyet Huong Yuriko Makiko Takako Sadako Seiko Renho Tomoko Tomomi Yoko Yōko Yoriko Michiko Masako Aiko Kako Mako Hisako Kiyoko
Kazuko Akiko Akie Chikage Eriko Fusae Haruko Hiroko Junko Kumiko Kuniko Kyoko Mariko Mayumi Midori Mizuho Naoko Noriko Reiko Ritsuko Ryoko Sanae
Satoko Satsuki Setsuko Shizue Sumiko Takae Toshiko Yasuko Yoshiko Yukiko Yumi Yumiko Yuko Motoko Emi Mieko Geun-hye Kyung-wha Myeong-sook Myung-sook
Yo-jong Sol-ju Young-ran Hee-ho Hyung-ju Mi-kyung Eun-hye Hee Soon-ok Sook Kyong-hui Son-hui Son-hee Meiling Ching-ling Ying-wen Ing-wen Yingtai Ying
Chunying Yanqi Liyuan Chunhua Chunlan Yandong Xiulian Hsiu-lien Xiaohong Xiaoyan Winnie Nkosazana Ngozi Oby Diezani Folorunsho Funmilayo Obiageli
Wangari Phumzile Naledi Lindiwe Thuli Baleka Albertina Adelaide Nomvula Thandi Zindzi Makaziwe Zanele Mamphela Bathabile Angelina Specioza Miria
Agathe Aloisea Immaculée Ameenah Bibi Aja Isatou Fatou Mame Mariama Marème Aïssatou Aissatou Djénébou Kaïdama Antoinette Henriette Nana Oumou Leymah
Jewel Getrude Tulia Liberata Netumbo Saara Pendukeni Libertina Joice Oppah Sekai Thokozani Inonge Sahle-Work Birtukan Hirut Meaza Zewditu Ilwad Ifrah
Fowsiyo Golda Tzipi Dorit Ada Ayelet Gila Geula Limor Merav Miri Naama Ofra Orly Orna Shelly Shulamit Sofa Stav Tamar Tzipora Yael Yaffa Zehava Rivka
Nava Jacinda Marise Bronwyn Kerry Quentin Sussan Nanaia Fiame Meg Louisa Teuila
`;

const EITHER = `
Jong Un Il Dae Jung Myung Bak Hyun Geun Eun Seok Suk Yeol Sang Hoon Jae Hyuk Kyu Chol Nam Yo Hwa Seung Min Woo Sung Soo Joong Hak Chang Kuk Rim Ryong Hae Myong Song Thae Tae Byung Ki Doo Eui Kyun Mo Hee
Alex Andrea Angel Ashley Aubrey Bailey Blair Bobbie Cameron Carey Carol Casey Cary Chris Christian Claude Courtney Dana Dominique Drew Dylan Emery
Evelyn Frances Francis Frankie Gene Gabriele Hilary Jackie Jaime Jamie Jan Jean Jess Jessie Jo Jody Jordan Jocelyn Joyce Karen Kelly Kerry Kit Kris
Lee Leigh Leslie Lesley Lindsay Lindsey Lou Loren Lynn Mackenzie Marion Maxime Meredith Merle Mel Michele Morgan Nikita Noor Nour Nicola Noel Parker
Pat Quinn Randy Reese Riley Robin Robyn Ronnie Rosario Rory Rowan Sam Sandy Sasha Sascha Saša Shannon Shane Shawn Shelby Sidney Skyler Stacy Stacey
Sydney Taylor Terry Toby Tracy Tristan Val Valery Vivian Whitney Camille Danièle Daniele Simone Pascal Luca Sacha Deniz Umut Özgür Evren İlkay Yücel
Derya Ferhat Cihan Bilge Isa Nur Iman Ihsan Jihad Nidal Rida Reza Salam Shams Sabah Ghada Hikmat Amal Nasim Zia Kiran Jyoti Raj Harpreet Gurpreet
Manjit Amrit Kamal Suman Shashi Krishna Chandra Dev Sri Kyaw Thant San Htay Myint Minh Linh Anh Phuong Ngoc Xuan Tuan Hanh Li Yan Jun Hui Jing Yun
Jian Jie Lei Xiao Ying Zhen Akira Hikaru Kaoru Makoto Masami Nao Ren Shinobu Tsubasa Yuki Jae-hee Ji-won Hyun Jin Jung Min-jung Seung Sung Yong Kyung
Hye Joon Ji Ife Ade Olu Amara Temitope Tope Tayo Dayo Sola Bola Kemi Chioma Thembi Sipho Kagiso Lerato Thabiso Neo Tumelo Themba Nkosinathi Andile
Zandile Ayanda Lungile Sizwe Bongani Mandla Vusi Xolani Naledi Tendai Tinashe Farai Rudo Tatenda Kudzai Chipo
`;

/** The lists above as they stand, for a reader that needs no gender. */
export const GIVEN_NAME_LISTS: readonly string[] = [MALE, FEMALE, EITHER];

let genders: Map<string, Gender> | undefined;

function read(): Map<string, Gender> {
	const table = new Map<string, Gender>();
	const enter = (names: string, gender: Gender) => {
		for (const name of names.trim().split(/\s+/)) {
			const key = fold(name);
			const known = table.get(key);
			table.set(key, known === undefined || known === gender ? gender : 'either');
		}
	};
	enter(MALE, 'male');
	enter(FEMALE, 'female');
	for (const name of EITHER.trim().split(/\s+/)) table.set(fold(name), 'either');
	return table;
}

/** All given names, folded, with the gender they tell. */
export function givenNames(): ReadonlyMap<string, Gender> {
	genders ??= read();
	return genders;
}

/** The gender that a given name tells, whatever its case and accents; `undefined` when it is not known as a given name. */
export function givenNameGender(name: string): Gender | undefined {
	return givenNames().get(fold(name));
}
