/** Names one person goes by, each line a family: long forms, short forms, the same name in the neighbours' languages. */
const lines = `
abigail abby abbie gail|abraham abe abram bram|adam ad|adelaide addie ada adele heidi|adrian ade adriano
agnes aggie nessa|albert al bert bertie alberto albrecht|alexander alex al alec sandy xander sasha alexandre alejandro alessandro aleksandr sascha
alexandra alex sandra alexa lexi sandy sasha alessandra aleksandra|alfred alf alfie fred alfredo|alice ali alicia elsie
alison ali allie|amanda mandy manda|amelia amy millie mel emily|andrew andy drew andre andreas andrea andrei andres anders andrzej
angela angie angelina|ann anne anna annie nan nancy anya hannah ana anita anneke|anthony tony ant antonio antoine anton
antonia toni tonia|archibald archie|arthur art artie arturo|augustus gus august augie|barbara barb babs barbie
bartholomew bart|benjamin ben benny benji|bernard bernie bernardo bernhard|beatrice bea trixie beatrix|bridget biddy bridie
calvin cal|cameron cam|caroline carrie carol carolyn caro karoline carolina|catherine kate cathy katie kathy kitty kat cat cath katherine kathryn katharina katarina catalina caterina ekaterina katya karen kathleen
cecilia cissy celia|charles charlie chuck chas charley carl karl carlos carlo carlin|charlotte charlie lottie lotte lotta
christian chris kit cristian|christina chris tina christine chrissy cristina kristina kirsten|christopher chris kit topher christoph christophe cristobal kris
clara claire clare|clifford cliff|constance connie|cornelius neil con cor|cynthia cindy|daniel dan danny daniele danilo
danielle dani|david dave davy davey davide|deborah debbie deb debra|dennis denny denis|diana di diane|dominic dom nick dominik domenico
donald don donny|dorothy dot dottie dolly dorothea|douglas doug|edith edie|edmund ed eddie ned ted edmond|edward ed eddie ned ted teddy eduardo edouard eduard
edwin ed eddie|eleanor ellie nell nora ella leonora eleonore nellie|elizabeth liz beth betty lizzie eliza betsy lisa elsie libby liza bess elisabeth elise isabel isabella elisa lisbeth bettina elsa
emily em emmy emilie emilia millie|emma em emmy|emmanuel manny manuel emanuele|ernest ernie ernst ernesto|esther essie hester|ethel effie
eugene gene eugenio|evelyn eve evie|felicity flick fliss|florence flo flossie florrie|frances fran fanny francesca frankie francoise franziska
francis frank fran francisco francesco francois franz frankie paco|franklin frank|frederick fred freddie freddy rick fritz federico frederic friedrich frederik
gabriel gabe gab|gabrielle gabby gabi|george georgie geordie jorge giorgio georg georges jurgen yuri|georgina georgie georgia gina|gerald gerry jerry gerhard
gerard gerry jerry gerardo|gilbert gil bert|gillian gill jill|gregory greg gregor|gwendolyn gwen|harold harry hal|harriet hattie harry
harry henry harald|helen nell ellen helena elena ellie helene|henrietta hettie etta hattie|henry harry hank hal heinrich henri enrico enrique henrik hendrik
herbert bert herb bertie|horace horry|howard howie|hubert hugh bert|hugh huey hugo|humphrey|ian john|imogen immy|irene rene renie
isaac ike|isabella bella izzy issy isabel isabelle belle|isobel izzy|jacob jake jakob jacobo jaap|james jim jimmy jamie jem jaime diego santiago giacomo jacques jimmie
jane janie jenny janet jeanne jean|jasmine jaz jas|jason jay|jean jeanie|jeffrey jeff geoff geoffrey|jennifer jenny jen jennie
jeremiah jerry jeremy|jeremy jem jerry|jessica jess jessie|jill gillian|joan joanie|joanna jo joanne johanna|john jack johnny jon ian juan jean johann giovanni ivan jan sean hans johannes jackie johnnie
jonathan jon jonny jono nathan|joseph joe joey jos jose giuseppe josef pepe|josephine jo josie fifi josefina|joshua josh|judith judy jude|julia julie jules giulia juliana
julian jules giuliano|katherine kate|kenneth ken kenny|kimberly kim|kristopher kris|lachlan lachie|laura laurie lori|laurence larry laurie lawrence lorenzo laurent lars
leonard leo len lenny leonardo|leopold leo|lewis lou lew louis luis luigi ludwig|lillian lily lil lilian|linda lindy|louis lou louie|louise lou lulu luisa louisa
lucas luke luca lukas luc|lucy lucia lucie lulu|lydia|madeleine maddy madge madeline maddie magdalena|malcolm mal|marcus mark marco marc marcos markus
margaret maggie meg peggy madge marge margie daisy greta rita marguerite margarita margherita peg margot gretchen|maria mary marie mia miriam masha mariya
marianne mary anne|marion|marjorie marge margie|martha marty mattie|martin marty martijn martino|mary molly polly may mae mamie|matilda tilly mattie tilda mathilde
matthew matt matty mathew matteo mateo matthias mathieu mats|maurice mo morris moritz|maximilian max|melissa mel lissa|michael mike mick mickey micky mitch miguel michele michel mikhail misha mikael mickie
michelle shelly|mildred millie|millicent millie|mitchell mitch|mohammed mo muhammad mohamed mohammad|montague monty|moses mo|muriel|nancy nan
natalie nat nathalie natalia natasha|nathaniel nat nate nathan|nathan nate nat|nicholas nick nicky nico nicolas nicola niklas nikolai klaus claus colin
nicola nicky nic nicole|norman norm|oliver ollie olly olivier|olivia liv livvy ollie|oscar ozzy|oswald ozzie|pamela pam|patricia pat patty tricia trish patrizia
patrick pat paddy patrik patricio|paul paulie pablo paolo pavel|paula pauline paola|penelope penny|percival percy|peter pete pedro pietro pierre petr petra piotr pieter
philip phil pip philippe felipe filippo phillip|phoebe|priscilla prissy cilla|prudence prue|rachel rach|ralph raphael|randolph randy|raymond ray raimund ramon
rebecca becky becca bex|reginald reg reggie|richard rick dick rich ricky ritchie ricardo riccardo|robert rob bob bobby robbie bert roberto rupert robin
roberta bobbie robbie|roderick rod|rodney rod|roger rodge ruggero rogelio|roland rollo orlando|ronald ron ronnie|rosalind ros roz|rosemary rose rosie romy
rose rosie rosa|russell russ|samantha sam sammy|samuel sam sammy|sarah sally sadie sara|sebastian seb bas bastian|sharon shaz|sidney sid sydney|simon si simone
sophia sophie sofia sofie sonia|stanley stan|stella|stephanie steph stefanie|stephen steve stevie stefan steven stefano esteban stephane|stuart stu stewart
susan sue susie suzy susannah susanna suzanne susanne|tabitha tabby|tamara tammy|terence terry terrence|teresa terry tess tessa theresa tracy|theodore ted teddy theo
theodora dora thea|thomas tom tommy thom tomas tommaso tommie|timothy tim timmy|tobias toby|tyler ty|ursula|valerie val|vanessa nessa|veronica ronnie vera
victor vic viktor vittorio|victoria vicky tori vic vicki viktoria|vincent vince vinny vincenzo vicente|violet vi|virginia ginny|vivian viv vivienne
walter walt wally gualtiero|wendy gwendolyn|wilfred wilf fred|wilhelmina mina minnie|william will bill billy willie liam wil wilhelm guillermo guillaume guglielmo willem wills willy
winifred win winnie freda|winston win|zachary zach zack zac|xavier javier|yvonne evonne|zoe zoey`;

/** The families a name belongs to, by number from 1; `alex` belongs to two. */
export const families: ReadonlyMap<string, readonly number[]> = gather();

function gather(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lines
    .trim()
    .split(/[|\n]/)
    .forEach((line, index) => {
      for (const name of line.trim().split(' ')) {
        const known = found.get(name) ?? [];
        if (known.length < 4) found.set(name, [...known, index + 1]);
      }
    });
  return found;
}
